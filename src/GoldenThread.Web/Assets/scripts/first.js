// Runs before the page is drawn: says that scripts work, so that components may show their scripted form.
document.documentElement.classList.add('js-enabled')
if (document.body) {
  document.body.classList.add('js-enabled')
  if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
}
