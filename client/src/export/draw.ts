/** Pixels for each unit of the picture: sharp on paper and on dense screens. */
const DENSITY = 2

/** An SVG picture as PNG, twice as large; where it has no ground it is transparent. */
export async function drawn(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth * DENSITY
    canvas.height = picture.naturalHeight * DENSITY
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The browser drew no picture')))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
