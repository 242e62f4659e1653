// Suggests people and councils while a name is typed into a search box: fills the list that the box already has.
const PAUSE = 150
const SHORTEST = 2

for (const box of document.querySelectorAll('input[data-suggestions]')) {
  let pause = 0
  let asked = ''

  const show = (suggestions) => {
    box.list.replaceChildren(...suggestions.map(({ name, about }) => {
      const option = document.createElement('option')
      option.value = name
      option.label = about ? `${name}: ${about}` : name
      return option
    }))
  }

  const ask = async () => {
    const typed = box.value.trim()
    if (typed === asked || typed.length < SHORTEST) {
      return
    }
    asked = typed
    const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(typed)}`)
    if (answer.ok && typed === asked) {
      show((await answer.json()).suggestions)
    }
  }

  box.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => ask().catch(() => {}), PAUSE) // without an answer the box is what it was
  })
}
