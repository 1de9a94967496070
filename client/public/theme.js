// Chooses light or dark before the first paint; a file of its own because the page allows no inline scripts.
;(() => {
  const chosen = localStorage.getItem('samenbord.theme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
