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
    save(row)
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

  async function save(row) {
    if (row.dataset.busy) {
      return
    }
    row.dataset.busy = 'true'
    const body = new URLSearchParams(fieldsOf(row).map(field => [field.name, field.value]))
    const token = form.querySelector('input[name=_csrf]')
    body.append(token.name, token.value)
    body.append('save', row.dataset.row)
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Row': 'true' }, redirect: 'manual' })
      if (answer.type === 'opaqueredirect') {
        sendEverything(row)
      } else if ([200, 409, 422].includes(answer.status)) {
        show(row, await answer.text())
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
  function sendEverything(row) {
    leaving = true
    form.requestSubmit(row.querySelector('[name=save]'))
  }

  function say(row, words) {
    const fault = row.querySelector('[data-round-fault]')
    fault.textContent = words
    fault.hidden = false
  }

  function show(row, html) {
    const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-row]')
    row.replaceWith(part)
    const failed = part.dataset.failed === 'true'
    if (!failed) {
      before.set(part.dataset.row, initialWords(part))
    }
    said.textContent = failed ? 'Not saved' : 'Saved'
    const next = failed ? part.querySelector('[aria-invalid=true]') ?? part.querySelector('textarea') : nextField(part)
    next?.focus()
  }

  function nextField(row) {
    const all = rows()
    return (all[all.indexOf(row) + 1] ?? row).querySelector('select')
  }
}
