import { Alert } from 'antd';
import type { Sentence } from '../../locale/language.ts';
import { anyStageWords } from '../../locale/web/any-stage.ts';
import { useSay } from '../language/language.tsx';

/** Warns above a form that its act cannot be undone, and says what the act ends. */
export function FinalNotice({ ends, also }: { ends: Sentence; also?: Sentence }) {
  const say = useSay();
  const words = (
    <>
      <p>{say(ends)}</p>
      {also && <p>{say(also)}</p>}
    </>
  );
  return <Alert type="error" showIcon className="gap-below final-notice" title={say(anyStageWords.final)} description={words} />;
}
