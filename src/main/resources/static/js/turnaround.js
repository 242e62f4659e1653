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
