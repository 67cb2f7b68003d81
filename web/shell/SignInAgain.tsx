import { Alert } from 'antd';
import { shellWords } from '../../locale/web/shell.ts';
import type { Session } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { Dialog } from './Dialog.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The dialog over a page whose session has ended. It cannot be closed, since every step on the page below would fail. */
export function SignInAgain({ onDone }: { onDone: (session: Session) => void }) {
  const say = useSay();
  return (
    <Dialog title={say(shellWords.signIn)}>
      <Alert type="info" showIcon title={say(shellWords.signInAgain)} className="gap-below" />
      <SignInForm onDone={onDone} />
    </Dialog>
  );
}
