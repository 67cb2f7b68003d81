import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { sentences, verifyExport, type Verdict } from 'virtual:verifier';
import type { Language } from '../../locale/language.ts';
import { auditWords, verdictWords } from '../../locale/web/audit.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { FileChoice } from './FileChoice.tsx';
import { linesOf } from './lines-of.ts';
import { placeOf } from './place-of.ts';

type State = { name: 'waiting' } | { name: 'checking' } | { name: 'done'; verdict: Verdict } | { name: 'foreign' | 'failed' };

/** Checks an exported journal in this browser. It sends nothing and trusts nothing of this system. */
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
    } catch (error) {
      // A file that is not even text is no export either. Every other error comes from the machine.
      setState({ name: error instanceof TypeError ? 'foreign' : 'failed' });
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
        <FileChoice id="exported" label={auditWords.exportedFile} file={exported} onChoose={setExported} isNeeded />
        <FileChoice id="heads" label={auditWords.headsFile} file={heads} onChoose={setHeads} />
        <p>
          <label htmlFor="keys">{say(auditWords.announcedKeys)}</label>
          <br />
          <Input id="keys" autoComplete="off" spellCheck={false} value={keys} onChange={({ target }) => setKeys(target.value)} />
        </p>
        <Button type="primary" htmlType="submit" loading={state.name === 'checking'}>
          {say(auditWords.check)}
        </Button>
      </form>
      <div role="status" aria-live="polite" className="gap-above">
        {state.name === 'failed' && <Alert type="error" showIcon title={say(auditWords.unreadable)} />}
        {state.name === 'foreign' && <Foreign />}
        {state.name === 'done' && <Result verdict={state.verdict} />}
      </div>
    </Page>
  );
}

function Result({ verdict }: { verdict: Verdict }) {
  const { say, language } = useLanguage();
  const { faults } = verdict;
  if (faults.some(({ fault }) => fault === 'notAnExport')) return <Foreign />;
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
          <li key={i}>{[sentenceOf(fault.fault, language), placeOf(fault, language)].filter((part) => part !== '').join(': ')}</li>
        ))}
      </ol>
    </section>
  );
}

/** Shown for a file that is no exported journal. Nothing was checked, so nothing failed a check. */
function Foreign() {
  const { language } = useLanguage();
  return <Alert data-verdict="foreign" type="warning" showIcon title={sentenceOf('notAnExport', language)} />;
}

function sentenceOf(fault: string, language: Language): string {
  return sentences[fault]?.[language === 'vi' ? 0 : 1] ?? '';
}
