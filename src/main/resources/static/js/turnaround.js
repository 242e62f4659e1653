// Enhances what is already there: every page works without this file.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// Most pages have nothing that the package enhances: they are spared the wait for it.
const COMPONENTS = { Button: 'govuk-button', ErrorSummary: 'govuk-error-summary', NotificationBanner: 'govuk-notification-banner' }
const there = Object.keys(COMPONENTS).filter((name) => document.querySelector(`[data-module="${COMPONENTS[name]}"]`))
if (there.length > 0) {
  const govuk = await import('../webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js')
  there.forEach((name) => govuk.createAll(govuk[name]))
}

// A citation can be marked and copied as it is; where the browser lets us, a button does it.
for (const citation of navigator.clipboard ? document.querySelectorAll('.cites__text') : []) {
  const words = citation.textContent.trim()
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cites__copy'
  button.textContent = 'Copy'
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(words)
    button.textContent = 'Copied'
  })
  citation.after(button)
}
