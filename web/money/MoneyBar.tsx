import { useId } from 'react';
import { useDong } from './use-dong.ts';
import './money.css';

export interface Part {
  name: string;
  amountVnd: number;
  /** One of the looks in money.css. They differ in pattern as well as in colour. */
  look: 1 | 2 | 3 | 4 | 5;
}

/** The parts of an amount, as a bar of shares and in words. */
export function MoneyBar({ title, parts }: { title: string; parts: readonly Part[] }) {
  const id = useId();
  const { dong } = useDong();
  const total = parts.reduce((sum, { amountVnd }) => sum + Math.max(0, amountVnd), 0);
  const widths = parts.map(({ amountVnd }) => (total === 0 ? 0 : (Math.max(0, amountVnd) / total) * 100));
  const shares = parts.map((part, n) => ({ ...part, width: widths[n], from: widths.slice(0, n).reduce((sum, width) => sum + width, 0) }));
  return (
    <figure className="money-bar">
      <figcaption>
        {title}: <strong>{dong(total)}</strong>
      </figcaption>
      <svg aria-hidden="true">
        <Patterns id={id} />
        {shares.map(({ name, look, width, from }) => (
          <g key={name}>
            <rect x={`${from}%`} width={`${width}%`} height="100%" className={`money-${look}`} />
            <rect x={`${from}%`} width={`${width}%`} height="100%" fill={`url(#${id}-${look})`} />
          </g>
        ))}
      </svg>
      <ul className="money-legend">
        {parts.map(({ name, amountVnd, look }) => (
          <li key={name}>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" className={`money-${look}`} />
              <rect width="100%" height="100%" fill={`url(#${id}-${look})`} />
            </svg>{' '}
            {name}: <strong>{dong(amountVnd)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The patterns that distinguish the parts without colour. */
function Patterns({ id }: { id: string }) {
  const pattern = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-1`} {...pattern} />
      <pattern id={`${id}-2`} {...pattern}>
        <path d="M0 8L8 0" className="money-stroke" />
      </pattern>
      <pattern id={`${id}-3`} {...pattern}>
        <circle cx="4" cy="4" r="1.5" className="money-dot" />
      </pattern>
      <pattern id={`${id}-4`} {...pattern} />
      <pattern id={`${id}-5`} {...pattern}>
        <path d="M0 4H8M4 0V8" className="money-stroke" />
      </pattern>
    </defs>
  );
}
