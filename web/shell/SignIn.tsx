import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { actAs } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The sign-in page. After signing in it opens the requested address. */
export function SignIn() {
  const { say, language, change } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { den } = useSearch({ from: '/dang-nhap' });
  useEffect(() => {
    document.title = `${say(shellWords.signIn)} · phanbien`;
  }, [say]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{say(shellWords.productName)}</h1>
        <SignInForm
          onDone={(session) => {
            client.clear();
            client.setQueryData(sessionQuery.queryKey, session);
            actAs(session.person.id);
            void navigate({ href: den ?? '/', replace: true });
          }}
        />
        <Button type="link" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => change(language === 'vi' ? 'en' : 'vi')}>
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Button>
      </div>
    </main>
  );
}
