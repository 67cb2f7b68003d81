import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { appearances, useAppearance } from './appearance.tsx';
import { Keyboard } from './Keyboard.tsx';
import { placesOf } from './navigation.ts';
import { SessionGuard, useSession } from './session.tsx';

/** What stands around every screen of a signed-in person. */
export function Shell() {
  const { say } = useLanguage();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  return (
    <SessionGuard>
      <a className="skip-link" href="#main-content">
        {say(shellWords.skipToContent)}
      </a>
      <header className="shell-head">
        <Button className="narrow-only" type="text" aria-label={say(shellWords.menu)} onClick={() => setIsMenuOpen(true)}>
          ☰
        </Button>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{say(shellWords.productName)}</span>
        </Link>
        <Account />
      </header>
      <div className="shell-body">
        <nav className="wide-only" aria-label={say(shellWords.menu)}>
          <Places />
        </nav>
        <main id="main-content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Drawer placement="left" open={isMenuOpen} onClose={() => setIsMenuOpen(false)} title={say(shellWords.menu)} size={280}>
        <Places onChosen={() => setIsMenuOpen(false)} />
      </Drawer>
      <Keyboard />
    </SessionGuard>
  );
}

function Places({ onChosen }: { onChosen?: () => void }) {
  const { say } = useLanguage();
  const session = useSession();
  const { pathname } = useLocation();
  const places = placesOf(session);
  const current = places.filter(({ to }) => pathname === to || pathname.startsWith(to === '/' ? '//' : `${to}/`)).at(-1);
  return (
    <ul className="places">
      {places.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} aria-current={current?.to === to ? 'page' : undefined} {...(onChosen ? { onClick: onChosen } : {})}>
            {say(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Account() {
  const { say, language, change } = useLanguage();
  const appearance = useAppearance();
  const { data: session } = useQuery(sessionQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const names = { system: shellWords.asSystem, light: shellWords.light, dark: shellWords.dark };
  const signOut = async () => {
    await answered(api.DELETE('/api/session')).catch(() => undefined);
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/dang-nhap' });
  };
  const items = [
    { key: 'organisation', label: session?.organisation?.name ?? '', disabled: true },
    { type: 'divider' as const },
    ...appearances.map((one) => ({
      key: one,
      label: `${say(shellWords.appearance)}: ${say(names[one])}${appearance.appearance === one ? ' ✓' : ''}`,
      onClick: () => appearance.change(one),
    })),
    { type: 'divider' as const },
    { key: 'sign-out', label: say(shellWords.signOut), onClick: () => void signOut() },
  ];
  return (
    <div className="account">
      <Button type="text" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => change(language === 'vi' ? 'en' : 'vi')}>
        {language === 'vi' ? 'English' : 'Tiếng Việt'}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button aria-label={`${say(shellWords.account)}: ${session?.person.name ?? ''}`}>
          <span className="person-name">{session?.person.name}</span> ▾
        </Button>
      </Dropdown>
    </div>
  );
}
