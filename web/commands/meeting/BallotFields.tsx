import { Form } from 'antd';
import { meetingWords } from '../../../locale/web/meeting.ts';
import { useSay } from '../../language/language.tsx';
import { CountField } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';
import { countOf, type Ballot } from './ballots.ts';

/** One question and its count of votes, which must not exceed the number present. */
export function BallotFields({ row }: { row: number }) {
  const say = useSay();
  const ballot = (Form.useWatch(['ballots', row]) as Ballot | undefined) ?? {};
  const present = ((Form.useWatch('present') as string[] | undefined) ?? []).length;
  const count = countOf(ballot);
  return (
    <div className="seat">
      <LineField name={[row, 'question']} label={meetingWords.question} max={500} />
      <div className="side-by-side ballots">
        <CountField
          name={[row, 'inFavour']}
          label={meetingWords.inFavour}
          max={100}
          fault={() => (count > present ? say(meetingWords.tooMany) : null)}
        />
        <CountField name={[row, 'against']} label={meetingWords.against} max={100} />
        <CountField name={[row, 'abstained']} label={meetingWords.abstained} max={100} />
        <CountField name={[row, 'invalid']} label={meetingWords.invalid} max={100} />
      </div>
      <p className={count > present ? 'warned' : 'hint'} aria-live="polite">
        {say(meetingWords.counted)}: {count}/{present} {say(meetingWords.ofPresent)}
        {count > present && ` – ▲ ${say(meetingWords.tooMany)}`}
        {count > 0 && count < present && ` – ${present - count} ${say(meetingWords.uncast)}`}
      </p>
    </div>
  );
}
