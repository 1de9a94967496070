// The sound at zero, made on the spot: two soft bells, a fifth apart. Browsers let a page sound only after somebody touched it, so
// the instrument is unpacked at a touch and stays silent without one.
import { keep, recall } from '../../screen/device-memory.ts'

const KEY = 'samenbord.timer.sound'

/** Whether this device sounds at zero; it does unless somebody switched it off here. */
export const isSoundOn = (): boolean => recall(KEY) !== 'off'

/** Switches the sound of this device. */
export const switchSound = (on: boolean): boolean => keep(KEY, on ? 'on' : 'off')

let context: AudioContext | undefined

function unpack(): void {
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
}

/** Gets ready to sound at each touch or key; answers how to stop. */
export function readyAtTouch(): () => void {
  addEventListener('pointerup', unpack)
  addEventListener('keydown', unpack)
  return () => {
    removeEventListener('pointerup', unpack)
    removeEventListener('keydown', unpack)
  }
}

const BELLS = [
  { pitch: 523.25, after: 0 },
  { pitch: 783.99, after: 0.35 },
]
const RING_S = 1.8
const LOUDNESS = 0.16

/** Sounds once, if this page may. */
export function chime(): void {
  if (context?.state !== 'running') return
  for (const { pitch, after } of BELLS) ring(context, { pitch, at: context.currentTime + after })
}

function ring(audio: AudioContext, { pitch, at }: { pitch: number; at: number }): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING_S)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + RING_S)
}
