// Signs in with, and adds, a passkey. The browser keeps the key; the page sends what the browser answers in a hidden field.
//   <form data-passkey="request" data-options="/sign-in/passkey-options"> … <button hidden> … <input name="Credential" type="hidden">
const said = form => form.querySelector('[data-passkey-said]')

async function options (form) {
  const body = new FormData()
  body.append('__RequestVerificationToken', form.querySelector('input[name=__RequestVerificationToken]').value)
  const answer = await fetch(form.dataset.options, { method: 'POST', body, credentials: 'same-origin' })
  if (!answer.ok) throw new Error('refused')
  return answer.json()
}

async function answer (form) {
  const publicKey = await options(form)
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) })
  return JSON.stringify(credential)
}

const known = window.PublicKeyCredential && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button[hidden]')
  if (!known || !button) continue
  form.querySelector('[data-passkey-missing]')?.remove()
  button.hidden = false
  form.addEventListener('submit', async event => {
    const field = form.querySelector('input[data-passkey-credential]')
    if (field.value) return
    event.preventDefault()
    said(form).textContent = ''
    try {
      field.value = await answer(form)
      form.submit()
    } catch {
      said(form).textContent = 'No passkey was used. Try again, or choose another way to sign in.'
    }
  })
}
