import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { oneLetterWords } from '../../locale/web/one-letter.ts';
import { addressOf } from '../case/address.ts';
import { fieldErrorsOf } from '../fields/ErrorSummary.tsx';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import type { Begun } from './answers.ts';
import type { LetterRow } from './one-letter.ts';

interface Props {
  rows: readonly LetterRow[];
  begun: Readonly<Record<string, Begun>>;
  problems: Readonly<Record<string, unknown>>;
}

/** What became of each request of one letter: the commission with its receipt, the refusal, or not sent yet. */
export function EachOfLetter({ rows, begun, problems }: Props) {
  const say = useSay();
  return (
    <section aria-labelledby="each-of-letter">
      <h3 id="each-of-letter">{say(oneLetterWords.each)}</h3>
      <ol className="rows">
        {rows.map(({ key, title }) => (
          <li key={key} className="row">
            <div className="row-main">
              <span className="row-title">{begun[key]?.title ?? title}</span>
              <State begun={begun[key]} problem={problems[key]} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({ begun, problem }: { begun: Begun | undefined; problem: unknown }) {
  const say = useSay();
  if (begun !== undefined) {
    const so = addressOf({ id: begun.caseId, code: begun.code });
    return (
      <span className="row-sub">
        ✓ {say(oneLetterWords.begun)}{' '}
        <Link to="/ho-so/$so" params={{ so }}>
          {begun.code ?? ''}
        </Link>{' '}
        ·{' '}
        <Link to="/ho-so/$so/bien-nhan/$muc" params={{ so, muc: String(begun.revision) }}>
          {say(oneLetterWords.receipt)}
        </Link>
      </span>
    );
  }
  if (problem === undefined) return <span className="row-sub">{say(oneLetterWords.waiting)}</span>;
  return (
    <>
      <span className="row-sub">{say(oneLetterWords.notBegun)}</span>
      <ProblemNotice problem={problem} />
      <ul>
        {fieldErrorsOf(problem).map(({ name, message }) => (
          <li key={name.join('.')}>{message}</li>
        ))}
      </ul>
    </>
  );
}

/** Every commission of the letter was begun. The draft is gone, and the receipts remain. */
export function AllBegun({ rows, begun }: Pick<Props, 'rows' | 'begun'>) {
  const say = useSay();
  return (
    <>
      <Alert role="status" type="success" showIcon className="gap-below" title={say(oneLetterWords.allBegun)} />
      <EachOfLetter rows={rows} begun={begun} problems={{}} />
    </>
  );
}
