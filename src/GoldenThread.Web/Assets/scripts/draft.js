// A draft without signal. What is typed into a form with data-draft is kept on this device, encrypted with a key that cannot leave the browser, under a
// label that the worker chooses: never the child's name. Nothing of the record is kept. It is sent once: the form's key makes a second sending harmless.
// Without a script, or where the browser cannot encrypt, it is a form like any other.
const hours = 72
const form = document.querySelector('form[data-draft]')
const sent = document.querySelector('[data-draft-sent]')
const left = ['__RequestVerificationToken', 'Key', 'Written']

function asked (request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function store () {
  const opening = indexedDB.open('golden-thread-drafts', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys')
    opening.result.createObjectStore('drafts', { keyPath: 'key' })
  }
  return asked(opening)
}

async function all (db) { return asked(db.transaction('drafts').objectStore('drafts').getAll()) }
async function put (db, draft) { return asked(db.transaction('drafts', 'readwrite').objectStore('drafts').put(draft)) }
async function drop (db, key) { return asked(db.transaction('drafts', 'readwrite').objectStore('drafts').delete(key)) }

// One key for this browser. It can be used here and not be read, by any script.
async function secret (db) {
  const kept = await asked(db.transaction('keys').objectStore('keys').get('drafts'))
  if (kept) return kept
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await asked(db.transaction('keys', 'readwrite').objectStore('keys').put(made, 'drafts'))
  return made
}

function typed () {
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !left.includes(name))
}

function fill (fields) {
  const values = new Map()
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value])
  for (const field of form.elements) {
    if (!field.name || left.includes(field.name) || field.type === 'hidden') continue
    const said = values.get(field.name) ?? []
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = said.includes(field.value)
    else field.value = said[0] ?? ''
  }
}

async function keep (db, label) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(JSON.stringify(typed()))
  const written = form.elements.Written.value || new Date(Date.now()).toJSON()
  form.elements.Written.value = written
  await put(db, {
    key: form.elements.Key.value,
    label,
    path: location.pathname + location.search,
    written,
    until: Date.now() + hours * 3600000,
    iv,
    data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await secret(db), words)
  })
}

async function read (db, draft) {
  const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: draft.iv }, await secret(db), draft.data)
  fill(JSON.parse(new TextDecoder().decode(words)))
  form.elements.Key.value = draft.key
  form.elements.Written.value = draft.written
}

function when (moment) {
  return new Date(moment).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
}

function button (text, then) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary govuk-!-margin-right-2'
  made.textContent = text
  made.addEventListener('click', then)
  return made
}

async function offer (db) {
  const place = document.getElementById('draft-offers')
  const drafts = await all(db)
  for (const draft of drafts.filter(one => one.until <= Date.now())) {
    await drop(db, draft.key)
    place.append(Object.assign(document.createElement('p'), { className: 'govuk-inset-text', textContent: `The draft “${draft.label}” of ${when(draft.written)} was kept for ${hours} hours. It was not sent, and is gone.` }))
  }
  for (const draft of drafts.filter(one => one.until > Date.now() && one.path === location.pathname + location.search)) {
    const line = document.createElement('div')
    line.className = 'govuk-inset-text'
    line.append(Object.assign(document.createElement('p'), { className: 'govuk-body', textContent: `A draft on this device, “${draft.label}”, written ${when(draft.written)}. It goes on ${when(draft.until)}.` }))
    line.append(
      button('Continue', async () => { await read(db, draft); line.remove() }),
      button('Throw away', async () => { await drop(db, draft.key); line.remove() }))
    place.append(line)
  }
  place.hidden = place.childElementCount === 0
}

// The label is read by whoever holds the device: it does not name the child.
function namesTheChild (label) {
  const names = (form.dataset.draft || '').toLowerCase().split(/[^\p{L}]+/u).filter(name => name.length > 2)
  return label.toLowerCase().split(/[^\p{L}]+/u).some(word => names.includes(word))
}

async function start () {
  const db = await store()
  if (sent) {
    await drop(db, sent.dataset.draftSent)
    return
  }
  await offer(db)
  const says = document.getElementById('draft-says')
  const label = document.getElementById('draft-label')
  document.getElementById('draft-name').hidden = false
  const tell = text => { says.textContent = text; says.hidden = text === '' }
  const called = () => label.value.trim() || `${form.dataset.draftWhat ? 'Answers' : 'Contact'} of ${when(Date.now())}`
  let waits
  const save = async () => {
    if (namesTheChild(label.value)) {
      tell('Choose a label that does not name the child. The draft is not kept yet.')
      return false
    }
    await keep(db, called())
    return true
  }
  form.addEventListener('input', event => {
    if (event.target === label) return
    clearTimeout(waits)
    waits = setTimeout(save, 1000)
  })
  // Kept before it is sent: a signal that fails on the way loses nothing.
  form.addEventListener('submit', async event => {
    event.preventDefault()
    clearTimeout(waits)
    const kept = await save().catch(() => false)
    if (navigator.onLine) form.submit()
    else if (kept) tell(`There is no signal. What you typed is kept on this device as “${called()}”, encrypted, for ${hours} hours. Save it when there is signal again.`)
  })
  window.addEventListener('online', () => { if (!says.hidden) tell(`There is signal again. Save the ${form.dataset.draftWhat || 'contact'} now.`) })
}

if ((form || sent) && window.indexedDB && window.crypto?.subtle) start()
