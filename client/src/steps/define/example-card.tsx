import { useMessages } from '../../language/language.tsx'
import styles from './define-main.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'

const lists = ['characteristics', 'motives', 'expectations'] as const

/** What a filled-in profile looks like; it is not on the board. */
export function ExampleCard() {
  const { define, method } = useMessages()
  return (
    <figure className={styles.example}>
      <PatternSwatch colour="blue" pattern="waves" width="100%" height={16} radius={0} />
      <figcaption>
        <span>{define.example}</span>
        {define.exampleName}
      </figcaption>
      <dl>
        {lists.map(list => (
          <div key={list}>
            <dt>{method.profileList[list]}</dt>
            <dd>{define.exampleLists[list]}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
