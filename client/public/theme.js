// Chooses light or dark before the first paint; a file of its own because the page allows no inline scripts.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('samenbord.theme')
  } catch {
    // private windows and company policies may forbid it: then as the device
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
