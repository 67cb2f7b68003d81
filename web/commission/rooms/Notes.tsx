import { instantText } from '../../../locale/formats.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { Instruction } from '../Instruction.tsx';
import { personIn } from '../../case/names.ts';
import { Obstacles } from '../Obstacles.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';

/** Texts beside the procedure: the leader's instruction, the notes, and the obstacles with their answers. */
export function Notes({ commission }: { commission: Commission }) {
  const say = useSay();
  const { notes = [] } = commission;
  return (
    <>
      <Instruction commission={commission} />
      {notes.length > 0 && (
        <section>
          <h2>{say(commissionWords.notes)}</h2>
          <ul className="rows">
            {notes.map(({ at, person, note }) => (
              <li key={note.id} className="row">
                <div className="row-main">
                  <span className="row-sub">
                    {personIn(commission, person)} · {instantText(Date.parse(at))}
                  </span>
                  <PrivateText text={note} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Obstacles commission={commission} />
    </>
  );
}
