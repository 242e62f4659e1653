// Passkeys: adding one on the account's page, signing in with one on the sign-in page. Forms that need a passkey are
// hidden until this has found that the browser has them.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), char => char.charCodeAt(0))

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')

const known = credentials => (credentials ?? []).map(one => ({ ...one, id: bytes(one.id) }))

async function post(path, form, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
    body: body && JSON.stringify(body)
  })
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`)
  }
  return answer.json()
}

async function add(form) {
  const options = await post('/webauthn/register/options', form)
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials)
    }
  })
  const credential = {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? []
    }
  }
  await post('/webauthn/register', form, { publicKey: { credential, label: form.elements.label.value } })
  return '/account/passkeys'
}

async function signIn(form) {
  const options = await post('/webauthn/authenticate/options', form)
  const used = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials)
    }
  })
  const answer = await post('/login/webauthn', form, {
    id: used.id,
    rawId: text(used.rawId),
    credType: used.type,
    authenticatorAttachment: used.authenticatorAttachment,
    clientExtensionResults: used.getClientExtensionResults(),
    response: {
      authenticatorData: text(used.response.authenticatorData),
      clientDataJSON: text(used.response.clientDataJSON),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined
    }
  })
  return answer.redirectUrl
}

const steps = {
  add: [add, 'The passkey was not added. Try again, or use another device.'],
  'sign-in': [signIn, 'That did not work. Try again, or sign in with your password.']
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  const [step, fault] = steps[form.dataset.passkey]
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const message = form.querySelector('[data-passkey-fault]')
    message.hidden = true
    try {
      window.location.assign(await step(form))
    } catch {
      message.textContent = fault
      message.hidden = false
    }
  })
}
