import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import pg from 'pg';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { dayOf } from '../../domain/calendar/day.ts';
import { dayText } from '../../locale/formats.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { chromiumEnv } from '../support/chromium.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';
import { whatIsNotVietnamese } from './vietnamese.ts';

/** Today in Viet Nam as people write it. A paper must not be signed before its cause. */
export const todayText = () => dayText(dayOf(Date.now()));

/** Runs a journey where there is a browser. The set-up has already reported a missing browser, which fails in CI. */
export function journey(name: string, play: () => Promise<void>, within = 300_000): void {
  // The limit only stops a journey that hangs.
  if (process.env[chromiumEnv] === '') test.skip(name, play);
  else test(name, () => play().catch(withWhatIsShown), within);
}

const visitors = new Set<Visitor>();

/** Adds the screen of each person to the error, since a failure may not occur again. */
async function withWhatIsShown(cause: unknown): Promise<never> {
  const shown = await Promise.all(
    [...visitors]
      .filter(({ page }) => !page.isClosed())
      .map(async ({ username, page }) => {
        const text = await page.locator('body').innerText({ timeout: 5_000 });
        return `${username} at ${page.url()}:\n${text}`;
      }),
  ).catch((error: unknown) => [String(error)]);
  throw new Error(`${String(cause)}\n\n${shown.join('\n\n')}`, { cause });
}

const pictures = 'test-output/screens';
const widths = { phone: 360, tablet: 768, desk: 1440 } as const;

/** The whole system with one browser. */
export interface Stage {
  system: RunningSystem;
  /** A person with a browser context of their own, signed in by default. */
  visitor(username: string, options?: { width?: number; isSignedIn?: boolean }): Promise<Visitor>;
  /** A commission's number in the form of addresses, `07-2026`. */
  addressOf(id: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the stage. Undefined where there is no browser, since every journey is then skipped. */
export async function openStage(): Promise<Stage | undefined> {
  const executablePath = process.env[chromiumEnv];
  if (executablePath === undefined) throw new Error('the layer e2e has lost its globalSetup');
  if (executablePath === '') return undefined;
  const browser = await launch(executablePath);
  const system = await startSystem().catch(async (error: unknown) => {
    // A browser that is still open would keep the run from ending.
    await browser.close();
    throw error;
  });
  const database = new pg.Pool({ connectionString: system.databaseUrl, max: 1 });
  return {
    system,
    visitor: async (username, { width = widths.desk, isSignedIn = true } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'vi-VN',
        baseURL: system.url,
        acceptDownloads: true,
        reducedMotion: 'reduce',
      });
      const visitor = new Visitor(await context.newPage(), context, username);
      visitors.add(visitor);
      if (isSignedIn) {
        await visitor.open('/');
        await visitor.signIn();
      }
      return visitor;
    },
    addressOf: async (id) => {
      const { rows } = await database.query<{ code: string }>('select code from cases where id = $1', [id]);
      return rows[0]!.code.replace('/', '-');
    },
    close: async () => {
      await browser.close();
      await database.end();
      await system.stop();
    },
  };
}

/** Chromium refuses to run as root in its sandbox. The other switches stop requests to its maker's servers. */
function launch(executablePath: string): Promise<Browser> {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet] });
}

/** One person at a screen. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly username: string;
  /** Complaints of the browser: errors of the page, refused scripts and styles. */
  readonly complaints: string[] = [];

  constructor(page: Page, context: BrowserContext, username: string) {
    this.page = page;
    this.context = context;
    this.username = username;
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refused request is an answer that the page shows. Any other error is a defect.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async signIn(password = demonstrationPassword): Promise<void> {
    await this.page.getByLabel('Tên đăng nhập').fill(this.username);
    await this.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    // On a phone the navigation is folded away. The account menu is visible at every width.
    await this.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^Tài khoản/ }).click();
    await this.page.getByText('Đăng xuất').click();
    await this.page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  }

  /** The commission's number in the address, `07-2026`. */
  get so(): string {
    return /\/ho-so\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** Chooses an option from a list that is searched by typing. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(option);
    await this.page.getByTitle(option).and(this.page.locator(':visible')).first().click();
  }

  /** Types a day as dd/MM/yyyy. `within` limits the search to a part of the page, where several parts ask for a day. */
  async typeDay(label: string, day: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByRole('textbox', { name: label });
    await field.fill(day);
    await field.press('Enter');
  }

  /** Uploads the scan of an act's signed paper. Resolves once it is uploaded. */
  async attachScan(name = 'ban-ky.pdf'): Promise<void> {
    const buffer = Buffer.from(`%PDF-1.4 ${name} ${Date.now()}`);
    await this.page.locator('form input[type=file]').last().setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await this.page.getByRole('link', { name }).waitFor();
  }

  /** Opens the form of an act from the rail of a commission's page. */
  act(so: string, title: string): Promise<void> {
    return this.actOn(`/ho-so/${so}`, title);
  }

  /** Opens the form of an act from the rail of the page of any case. */
  async actOn(address: string, title: string): Promise<void> {
    await this.open(address);
    const rail = this.page.getByRole('complementary');
    const link = rail.getByRole('link', { name: title, exact: true, includeHidden: true });
    await link.waitFor({ state: 'attached' });
    // Rare and final acts are folded away.
    if (!(await link.isVisible())) await rail.getByText('Khác', { exact: true }).click();
    await link.click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Presses the form's own button and waits for the receipt. */
  async send(title: string): Promise<void> {
    const form = this.page.locator('form');
    const own = form.getByRole('button', { name: title, exact: true });
    const check = form.getByRole('button', { name: 'Kiểm tra trước khi gửi' });
    // A binding act asks for confirmation.
    await own.or(check).waitFor();
    if (await check.isVisible()) await check.click();
    await own.click();
    // On a busy machine an act may take long. The page asks until the outcome is known.
    await this.page.getByRole('heading', { level: 1, name: 'Biên nhận' }).waitFor({ timeout: 60_000 });
  }

  /**
   * Checks the rules for every screen: no serious or critical accessibility violation, only Vietnamese, no sideways scrolling, no complaint
   * of the browser. Saves a picture at three widths under test-output, unless PICTURES=none.
   */
  async showsWell(name: string): Promise<void> {
    const { page } = this;
    const before = page.viewportSize();
    await page.waitForLoadState('networkidle');
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 900 });
      if (process.env['PICTURES'] !== 'none') await this.takePicture(`${name}-${device}`);
      const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1');
      expect({ name, device, isWide }).toEqual({ name, device, isWide: false });
    }
    if (before) await page.setViewportSize(before);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
    expect({ name, serious }).toEqual({ name, serious: [] });
    expect({ name, foreign: whatIsNotVietnamese(await page.locator('body').innerText()) }).toEqual({ name, foreign: [] });
    expect({ name, complaints: this.complaints }).toEqual({ name, complaints: [] });
  }

  private async takePicture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    // The picture of the whole page starts at its top. Otherwise the fixed header would cover its middle.
    await this.page.evaluate('scrollTo(0, 0)');
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, animations: 'disabled' });
  }
}
