// Improves pages that work without it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, Tabs,
  createAll
} from 'govuk-frontend'

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, Tabs]) {
  createAll(component)
}

// A menu that is open closes by Escape, which goes back to its name, and by a click beside it.
const menus = document.querySelectorAll('details.gt-menu')
document.addEventListener('click', event => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false
})
for (const menu of menus) {
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
}

// A choice that only filters a table is sent at once; without scripts its button is pressed.
for (const form of document.querySelectorAll('form[data-send-on-change]')) {
  form.addEventListener('change', () => form.requestSubmit())
}

// Words that were typed and not saved are not lost by a slip of the hand.
for (const form of document.querySelectorAll('form[data-keep-words]')) {
  let changed = false
  form.addEventListener('input', () => { changed = true })
  form.addEventListener('submit', () => { changed = false })
  window.addEventListener('beforeunload', event => { if (changed) event.preventDefault() })
}

// "Print or save as PDF" is a button only where scripts run.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
