// The update round: saves the row one is in without leaving the page, and warns before typed words are left behind.
const form = document.querySelector('[data-round]')
if (form) {
  enhance(form)
}

function enhance(form) {
  const said = form.querySelector('[data-round-said]')
  const before = new Map()
  let leaving = false

  const fieldsOf = row => [...row.querySelectorAll('input, select, textarea')]
  const wordsOf = row => fieldsOf(row).filter(field => field.type !== 'hidden').map(field => field.value).join('\u001f')
  const isUnsaved = row => before.get(row.dataset.row) !== wordsOf(row)
  const rows = () => [...form.querySelectorAll('[data-row]')]
  rows().forEach(row => before.set(row.dataset.row, row.dataset.unsaved ? '' : initialWords(row)))
  document.querySelectorAll('[data-round-hint]').forEach(hint => { hint.hidden = false })

  // What the server sent as defaults, not what the browser has put back after a reload.
  function initialWords(row) {
    return fieldsOf(row).filter(field => field.type !== 'hidden').map(field => {
      if (field instanceof HTMLSelectElement) {
        const chosen = [...field.options].find(option => option.defaultSelected) ?? field.options[0]
        return chosen ? chosen.value : ''
      }
      return field.defaultValue
    }).join('\u001f')
  }

  form.addEventListener('submit', event => {
    const row = event.submitter?.closest('[data-row]')
    if (!row || leaving) {
      leaving = true
      return
    }
    event.preventDefault()
    save(row, event.submitter.value)
  })

  // Enter saves the row, as it does in a form of its own; in a note it is a new line, and with Control it saves.
  form.addEventListener('keydown', event => {
    const row = event.target.closest('[data-row]')
    const saves = event.target.matches('input') || (event.target.matches('textarea') && (event.ctrlKey || event.metaKey))
    if (row && event.key === 'Enter' && saves && !event.isComposing) {
      event.preventDefault()
      save(row)
    }
  })

  form.addEventListener('input', event => event.target.closest('[data-row]')?.classList.remove('round__row--saved'))

  window.addEventListener('pageshow', () => { leaving = false })
  window.addEventListener('beforeunload', event => {
    if (!leaving && rows().some(isUnsaved)) {
      event.preventDefault()
    }
  })

  async function save(row, what = row.dataset.row) {
    if (row.dataset.busy) {
      return
    }
    row.dataset.busy = 'true'
    said.textContent = ''
    const sent = new Map(fieldsOf(row).map(field => [field.name, field.value]))
    const body = new URLSearchParams([...sent])
    const token = form.querySelector('input[name=_csrf]')
    body.append(token.name, token.value)
    body.append('save', what)
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Row': 'true' }, redirect: 'manual' })
      if (answer.type === 'opaqueredirect') {
        sendEverything(row, what)
      } else if ([200, 409, 422].includes(answer.status)) {
        show(row, sent, await answer.text())
      } else {
        say(row, 'This could not be saved just now. Your words are still here: try again in a minute.')
      }
    } catch {
      say(row, 'There is no connection, so this is not saved. Your words are still here: try again in a minute.')
    } finally {
      delete row.dataset.busy
    }
  }

  // The session has ended: the browser sends all that is typed, which is there again after signing in.
  function sendEverything(row, what) {
    leaving = true
    form.requestSubmit(row.querySelector(`[name=save][value="${what}"]`))
  }

  function say(row, words) {
    const fault = row.querySelector('[data-round-fault]')
    fault.textContent = words
    fault.hidden = false
  }

  // The server's row takes the place of the one that was sent, but neither what was typed since nor the focus from elsewhere.
  function show(row, sent, html) {
    const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-row]')
    const failed = part.dataset.failed === 'true'
    const typedOn = keepTypedOn(row, sent, part)
    const focused = document.activeElement
    const isHere = row.contains(focused) || focused === document.body // a button that was pressed has no focus everywhere
    row.replaceWith(part)
    document.querySelector('[data-round-count]').textContent = part.dataset.count
    if (!failed) {
      before.set(part.dataset.row, initialWords(part))
    }
    said.textContent = `${part.dataset.ref} is ${failed ? 'not saved' : 'saved'}`
    if (isHere && typedOn) {
      focusAgain(part, focused)
    } else if (isHere) {
      const next = failed ? part.querySelector('[aria-invalid=true]') ?? part.querySelector('textarea') : nextField(part)
      next?.focus()
    }
  }

  function keepTypedOn(row, sent, part) {
    const changed = fieldsOf(row).filter(field => field.value !== sent.get(field.name))
    changed.forEach(({ name, value }) => {
      const field = part.querySelector(`[name="${name}"]`)
      field.value = value
      field.closest('details')?.setAttribute('open', '')
    })
    if (changed.length > 0) {
      part.classList.remove('round__row--saved')
    }
    return changed.length > 0
  }

  function focusAgain(part, { name, selectionStart, selectionEnd }) {
    const field = part.querySelector(`[name="${name}"]`)
    field?.closest('details')?.setAttribute('open', '')
    field?.focus()
    field?.setSelectionRange?.(selectionStart, selectionEnd)
  }

  function nextField(row) {
    const all = rows()
    return (all[all.indexOf(row) + 1] ?? row).querySelector('select')
  }
}
