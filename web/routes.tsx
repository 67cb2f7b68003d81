import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { queryClient, sessionQuery } from './api/queries.ts';
import { Home } from './home/Home.tsx';
import { PageFailed, PageNotFound } from './shell/PageNotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignIn } from './shell/SignIn.tsx';

/** The sitemap: every address of the application, in Vietnamese, one line each. Screens other than the first are loaded when they are opened. */

const root = createRootRoute({ component: Outlet, notFoundComponent: PageNotFound });

/** Only a path of ours: an address elsewhere must not be reachable through a link to the sign-in page. */
const ourPath = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { den?: string } => {
    const den = ourPath(search['den']);
    return den === undefined ? {} : { den };
  },
});

/** Everything else needs somebody signed in; the address that was asked for survives signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  errorComponent: PageFailed,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/dang-nhap', search: { den: location.href } });
  },
});

const parent = { getParentRoute: () => signedIn } as const;
const home = createRoute({ ...parent, path: '/', component: Home });
const list = createRoute({
  ...parent,
  path: '/ho-so',
  component: lazyRouteComponent(() => import('./commissions/CommissionList.tsx'), 'CommissionList'),
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
});
const commission = createRoute({
  ...parent,
  path: '/ho-so/$so',
  component: lazyRouteComponent(() => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
});
const room = createRoute({
  ...parent,
  path: '/ho-so/$so/$phan',
  component: lazyRouteComponent(() => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
});
const act = createRoute({
  ...parent,
  path: '/ho-so/$so/lam/$viec',
  component: lazyRouteComponent(() => import('./commands/CommandPage.tsx'), 'CommandPage'),
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
});
const receipt = createRoute({
  ...parent,
  path: '/ho-so/$so/bien-nhan/$muc',
  component: lazyRouteComponent(() => import('./commands/ReceiptPage.tsx'), 'ReceiptPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn.addChildren([home, list, commission, room, act, receipt])]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: PageNotFound,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
