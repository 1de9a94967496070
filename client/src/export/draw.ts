/** Pixels for each unit of the picture: sharp on paper and on dense screens. */
const DENSITY = 2
/** Browsers draw no larger canvas; iPads stop earlier than others. */
const MOST_PIXELS = 16_000_000

/** An SVG picture as PNG, twice as large unless that is more than a browser draws; where it has no ground it is transparent. */
export async function drawn(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const { naturalWidth: width, naturalHeight: height } = picture
    const density = Math.min(DENSITY, Math.sqrt(MOST_PIXELS / (width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(width * density)
    canvas.height = Math.floor(height * density)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The browser drew no picture')))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
