import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { useSay } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import type { Difference } from './differences.ts';
import type { Draft } from './draft.ts';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

interface Props {
  theirs: Draft;
  /** The differences between the two versions, in words. */
  differences: () => readonly Difference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved another version of the draft. The person may compare the two and decides which one to keep. */
export function DraftConflict({ theirs, differences, onKeepMine, onTakeTheirs }: Props) {
  const say = useSay();
  const { person } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [isComparing, setIsComparing] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const by = theirs.savedBy.id === person.id ? say(draftWords.changedByYou) : `${say(draftWords.changedBy)} ${theirs.savedBy.name}`;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="gap-below">
      <Alert
        type="warning"
        showIcon
        title={`${say(draftWords.changed)} (${instantText(Date.parse(theirs.savedAt))}, ${by})`}
        description={
          <>
            <p>{say(draftWords.changedWhat)}</p>
            <div className="button-row">
              <Button type="primary" onClick={onKeepMine}>
                {say(draftWords.keepMine)}
              </Button>
              <Button onClick={onTakeTheirs}>{say(draftWords.takeTheirs)}</Button>
              <Button aria-expanded={isComparing} onClick={() => setIsComparing((is) => !is)}>
                {say(draftWords.seeBoth)}
              </Button>
            </div>
            {isComparing && <Compared differences={differences()} />}
          </>
        }
      />
    </div>
  );
}

function Compared({ differences }: { differences: readonly Difference[] }) {
  const say = useSay();
  if (differences.length === 0) return <p>{say(draftWords.sameContent)}</p>;
  return (
    <ScrollRegion label={say(draftWords.seeBoth)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(draftWords.field)}</th>
            <th scope="col">{say(draftWords.ofMine)}</th>
            <th scope="col">{say(draftWords.ofTheirs)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, mine, theirs }, n) => (
            <tr key={n}>
              <th scope="row">{label}</th>
              <td className="written">{mine}</td>
              <td className="written">{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
