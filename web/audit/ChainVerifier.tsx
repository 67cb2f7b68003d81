import { Alert, Button } from 'antd';
import { useState } from 'react';
import { sentences, verifyExport, type Fault, type Verdict } from 'virtual:verifier';
import { auditWords, verdictWords } from '../../locale/web/audit.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { linesOf } from './lines-of.ts';

type State = { name: 'waiting' } | { name: 'checking' } | { name: 'done'; verdict: Verdict } | { name: 'failed' };

/** Checks an exported journal in this browser: nothing is sent anywhere, and nothing of this system is believed. */
export function ChainVerifier() {
  const { say } = useLanguage();
  const [exported, setExported] = useState<File | null>(null);
  const [heads, setHeads] = useState<File | null>(null);
  const [keys, setKeys] = useState('');
  const [state, setState] = useState<State>({ name: 'waiting' });
  const check = async () => {
    if (exported === null) return;
    setState({ name: 'checking' });
    try {
      const published = heads === null ? null : (await heads.text()).replace(/\n$/, '').split('\n');
      const announced = keys.trim() === '' ? null : keys.trim().split(/[\s,]+/);
      setState({ name: 'done', verdict: await verifyExport(linesOf(exported), published, announced) });
    } catch {
      setState({ name: 'failed' });
    }
  };
  return (
    <Page title={say(auditWords.verifyTitle)} actions={<Button onClick={() => print()}>{say(shellWords.print)}</Button>}>
      <p>{say(auditWords.verifyAbout)}</p>
      <form
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <p>
          <label htmlFor="exported">{say(auditWords.exportedFile)}</label>
          <br />
          <input id="exported" type="file" required onChange={({ target }) => setExported(target.files?.[0] ?? null)} />
        </p>
        <p>
          <label htmlFor="heads">{say(auditWords.headsFile)}</label>
          <br />
          <input id="heads" type="file" onChange={({ target }) => setHeads(target.files?.[0] ?? null)} />
        </p>
        <p>
          <label htmlFor="keys">{say(auditWords.announcedKeys)}</label>
          <br />
          <input
            id="keys"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={keys}
            onChange={({ target }) => setKeys(target.value)}
          />
        </p>
        <Button type="primary" htmlType="submit" loading={state.name === 'checking'}>
          {say(auditWords.check)}
        </Button>
      </form>
      <div role="status" aria-live="polite">
        {state.name === 'failed' && <Alert type="error" showIcon title={say(auditWords.unreadable)} />}
        {state.name === 'done' && <Result verdict={state.verdict} />}
      </div>
    </Page>
  );
}

function Result({ verdict }: { verdict: Verdict }) {
  const { say, language } = useLanguage();
  const { faults } = verdict;
  const isWhole = verdict.since !== null && verdict.isCompared && verdict.isSignatureChecked;
  const type = faults.length > 0 ? 'error' : isWhole ? 'success' : 'warning';
  const title =
    faults.length > 0
      ? verdictWords.broken(faults.length)
      : isWhole
        ? verdictWords.holds(verdict.since ?? 0, verdict.newest)
        : verdictWords.partly;
  return (
    <section data-verdict={faults.length > 0 ? 'broken' : isWhole ? 'holds' : 'partly'}>
      <Alert
        type={type}
        showIcon
        title={say(title)}
        description={
          <>
            <p>{say(verdictWords.counted(verdict.streams, verdict.facts, verdict.uncovered))}</p>
            {!verdict.isSignatureChecked && <p>{say(verdictWords.noEd25519)}</p>}
          </>
        }
      />
      <ol>
        {faults.slice(0, 200).map((fault, i) => (
          <li key={i}>
            {sentences[fault.fault]?.[language === 'vi' ? 0 : 1]}: {placeOf(fault, say)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf({ stream, revision, sequence, line }: Fault, say: ReturnType<typeof useLanguage>['say']): string {
  const places = [
    stream,
    revision === undefined ? undefined : `${say(auditWords.entry)} ${revision}`,
    sequence === undefined ? undefined : `${say(auditWords.publishedLine)} ${sequence}`,
    line === undefined ? undefined : `${say(auditWords.line)} ${line}`,
  ];
  return places.filter((place) => place !== undefined).join(', ');
}
