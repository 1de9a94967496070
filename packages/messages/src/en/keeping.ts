import { plural } from '../plural.ts'

// How long a workshop is kept, how it is erased, and what becomes of copies from before a restore.
export const keeping = {
  menu: 'Keeping and erasing…',
  title: 'Keeping and erasing',
  keepTitle: 'How long the workshop is kept',
  keepLabel: 'Erased by itself',
  rule: (n: number) =>
    plural('en', n, {
      one: '# month after the last change (rule of this server)',
      other: '# months after the last change (rule of this server)',
    }),
  after: (n: number) =>
    plural('en', n, { one: '# month after the last change', other: '# months after the last change' }),
  until: (day: string) => `If nothing changes, this workshop will be erased on ${day}. Every change counts anew.`,
  eraseTitle: 'Erase it now',
  erase:
    'The workshop is erased for good and for everybody: notes, private notes, plan, versions and names, also the copies on the devices that come back. Backups of the server keep it for 30 days at most. Export the plan first if you need it.',
  typeTitle: 'Type the title of the workshop to confirm',
  titleIs: (title: string) => `The title is: ${title}`,
  eraseNow: 'Erase for good',
  erasing: 'Erasing…',
  erasedTitle: 'This workshop was erased',
  ending: (day: string) => `This workshop will be erased on ${day} if nothing changes.`,
  keepLonger: 'Keep it longer…',
  earlier:
    'The server was put back to a backup. This device still holds a copy from before, which may be newer than what you see. It is not mixed in: save it as a file, or delete it.',
  saveEarlier: 'Save as a file',
  deleteEarlier: 'Delete the copy',
  deleteQuestion: 'The copy from before the restore is deleted from this device. It cannot be had back.',
  openRestored: 'Open the restored workshop',
  openQuestion:
    'This deletes the copy on this device; what is not on the server is lost then. Save the rescue file first if you are not sure.',
}
