// Enhances what is already there: every page works without this file.
import {
  Button,
  ErrorSummary,
  NotificationBanner,
  SkipLink,
  createAll
} from '../webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
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
