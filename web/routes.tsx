import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { beginAs } from './api/client.ts';
import { queryClient, sessionQuery } from './api/queries.ts';
import { Home } from './home/Home.tsx';
import { ourPath } from './shell/our-path.ts';
import { PageFailed, PageNotFound } from './shell/PageNotFound.tsx';
import { Shell } from './shell/Shell.tsx';

/**
 * The sitemap: every address of the application, in Vietnamese, one line each. All screens but the first are loaded when they are opened.
 */

const root = createRootRoute({ component: Outlet, notFoundComponent: PageNotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('./shell/SignIn.tsx'), 'SignIn'),
  validateSearch: (search: Record<string, unknown>): { den?: string } => {
    // A link to the sign-in page must not lead to an address elsewhere.
    const den = ourPath(search['den'], location.origin);
    return den === undefined ? {} : { den };
  },
});

/** The page on which a person sets their own password by a link. */
const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/dat-lai-mat-khau',
  component: lazyRouteComponent(() => import('./account/SetPassword.tsx'), 'SetPassword'),
});

/** All other pages require a signed-in person. The requested address is kept through signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  errorComponent: PageFailed,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session === null) redirect({ to: '/dang-nhap', search: { den: location.href }, throw: true });
    else beginAs(session.person.id);
  },
});

/** Filters are part of the address. A screen reads those that it knows. */
export type Search = Record<string, string | undefined>;

const options = { getParentRoute: () => signedIn, validateSearch: (search: Search): Search => search } as const;

/** A screen that is loaded when it is opened. */
const screen = <P extends string, K extends string>(path: P, load: () => Promise<Record<K, () => ReactNode>>, name: K) =>
  createRoute({ ...options, path, component: lazyRouteComponent(load, name) });

const screens = [
  createRoute({ ...options, path: '/', component: Home }),
  screen('/ho-so', () => import('./commissions/CommissionList.tsx'), 'CommissionList'),
  screen('/ho-so/$so', () => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  screen('/ho-so/$so/$phan', () => import('./commission/CommissionPage.tsx'), 'CommissionPage'),
  screen('/ho-so/$so/lam/$viec', () => import('./commands/CommandPage.tsx'), 'CommandPage'),
  screen('/ho-so/$so/bien-nhan/$muc', () => import('./commands/ReceiptPage.tsx'), 'ReceiptPage'),
  screen('/ho-so/bang', () => import('./commissions/Board.tsx'), 'Board'),
  screen('/vuong-mac', () => import('./obstacles/ObstacleList.tsx'), 'ObstacleList'),
  screen('/vuong-mac/moi', () => import('./commands/obstacle/RaisePage.tsx'), 'RaisePage'),
  screen('/vuong-mac/$id', () => import('./obstacles/ObstaclePage.tsx'), 'ObstaclePage'),
  screen('/vuong-mac/$id/lam/$viec', () => import('./commands/CommandPage.tsx'), 'ObstacleCommandPage'),
  screen('/vuong-mac/$id/bien-nhan/$muc', () => import('./commands/ReceiptPage.tsx'), 'ObstacleReceiptPage'),
  screen('/dieu-hanh', () => import('./leadership/Leadership.tsx'), 'Leadership'),
  screen('/yeu-cau/moi', () => import('./request/NewRequest.tsx'), 'NewRequest'),
  screen('/yeu-cau/de-xuat', () => import('./request/NewRequest.tsx'), 'NewProposal'),
  screen('/yeu-cau/nhap/$id', () => import('./request/DraftPage.tsx'), 'DraftPage'),
  screen('/nhap', () => import('./drafts/DraftList.tsx'), 'DraftList'),
  screen('/loi-moi', () => import('./experts/Invitations.tsx'), 'Invitations'),
  screen('/chuyen-gia', () => import('./experts/Experts.tsx'), 'Experts'),
  screen('/chuyen-gia/$id', () => import('./experts/OneExpert.tsx'), 'OneExpert'),
  screen('/so-van-ban', () => import('./registers/Registers.tsx'), 'Registers'),
  screen('/kiem-toan', () => import('./audit/AuditHome.tsx'), 'AuditHome'),
  screen('/kiem-toan/nhat-ky', () => import('./audit/JournalExplorer.tsx'), 'JournalExplorer'),
  screen('/kiem-toan/xac-minh', () => import('./audit/ChainVerifier.tsx'), 'ChainVerifier'),
  screen('/kiem-toan/ket-qua', () => import('./audit/Verifications.tsx'), 'Verifications'),
  screen('/kiem-toan/ket-qua/$id', () => import('./audit/Verifications.tsx'), 'VerificationInFull'),
  screen('/kiem-toan/truy-cap', () => import('./audit/AccessRecords.tsx'), 'AccessRecords'),
  screen('/quy-dinh/$id', () => import('./administration/RuleSetPage.tsx'), 'RuleSetPage'),
  screen('/quan-tri', () => import('./administration/AdministrationHome.tsx'), 'AdministrationHome'),
  screen('/quan-tri/nguoi-dung', () => import('./administration/People.tsx'), 'People'),
  screen('/quan-tri/nguoi-dung/$id', () => import('./administration/PersonPage.tsx'), 'PersonPage'),
  screen('/quan-tri/de-xuat', () => import('./administration/ProposedChanges.tsx'), 'ProposedChanges'),
  screen('/quan-tri/de-xuat/$id', () => import('./administration/ProposedChangePage.tsx'), 'ProposedChangePage'),
  screen('/quan-tri/co-quan', () => import('./administration/Organisations.tsx'), 'Organisations'),
  screen('/quan-tri/co-quan/$id', () => import('./administration/Organisations.tsx'), 'OrganisationPage'),
  screen('/quan-tri/lich', () => import('./administration/CalendarPage.tsx'), 'CalendarPage'),
  screen('/quan-tri/dinh-muc', () => import('./administration/Norms.tsx'), 'Norms'),
  screen('/quan-tri/khau-tru', () => import('./administration/WithholdingRules.tsx'), 'WithholdingRules'),
  screen('/quan-tri/quy-dinh', () => import('./administration/RuleSets.tsx'), 'RuleSets'),
  screen('/quan-tri/loai-de-an', () => import('./administration/ProposalTypes.tsx'), 'ProposalTypes'),
  screen('/quan-tri/hang-doi', () => import('./administration/Stuck.tsx'), 'Stuck'),
  screen('/quan-tri/hang-doi/$id', () => import('./administration/Stuck.tsx'), 'StuckCase'),
  screen('/tai-chinh', () => import('./finance/BudgetOverview.tsx'), 'BudgetOfThisYear'),
  screen('/tai-chinh/$nam', () => import('./finance/BudgetOverview.tsx'), 'BudgetOverview'),
  screen('/tai-chinh/$nam/$dong', () => import('./finance/BudgetLinePage.tsx'), 'BudgetLinePage'),
  screen('/tai-chinh/nguoi-nhan', () => import('./finance/Payees.tsx'), 'Payees'),
  screen('/thu-lao', () => import('./fees/MyFees.tsx'), 'MyFees'),
  screen('/mat-khau', () => import('./account/PasswordPage.tsx'), 'PasswordPage'),
  // An unknown address shows an error inside the shell, beside the menu.
  createRoute({ ...options, path: '$', component: PageNotFound }),
  screen('/tro-giup', () => import('./help/Help.tsx'), 'Help'),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, setPassword, signedIn.addChildren(screens)]),
  // Addresses are meant to be read and typed. Every value is a text, without the quotes that the library would put around numbers.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search as Search).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  },
  defaultPreload: 'intent',
  defaultNotFoundComponent: PageNotFound,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
