// Checking a draft by keyboard. Everything here can be done by links and forms as well.
const pieces = [...document.querySelectorAll('.gt-understood--piece')]
let at = pieces.findIndex(piece => '#' + piece.id === window.location.hash)

const go = to => {
  at = Math.min(Math.max(to, 0), pieces.length - 1)
  const piece = pieces[at]
  piece.tabIndex = -1
  piece.focus()
  piece.scrollIntoView({ block: 'center' })
}

const keys = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  s: () => pieces[at]?.querySelector('a[href^="#s-"]')?.click(),
  c: () => pieces[at]?.querySelector('a[href*="/correct"]')?.click()
}

if (pieces.length > 0) {
  document.querySelector('[data-shortcuts]')?.removeAttribute('hidden')
  document.addEventListener('keydown', event => {
    // Letters that somebody types into a question are letters.
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea')) return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  })
}

// A piece is split where the cursor stands, so that no mark has to be typed.
for (const form of document.querySelectorAll('form[data-split-at-cursor]')) {
  form.addEventListener('submit', () => {
    const words = form.querySelector('textarea')
    const cursor = words.selectionStart
    if (words.value.includes('|') || cursor === 0 || cursor === words.value.length) return
    words.value = words.value.slice(0, cursor) + '|' + words.value.slice(cursor)
  })
}
