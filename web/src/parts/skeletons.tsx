import { Skeleton } from '@mantine/core';

import { useTexts } from '../texts';
import classes from './skeletons.module.css';

// What is being read has these shapes; a screen reader hears one word.
function Loading({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTexts('parts');
  return (
    <div role="status" aria-busy>
      <span className="visually-hidden">{t('loading')}</span>
      {children}
    </div>
  );
}

export function RowsSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Loading>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={14} width={`${34 - (row % 3) * 6}%`} />
          <Skeleton height={14} width="18%" />
          <Skeleton height={14} width="12%" />
        </div>
      ))}
    </Loading>
  );
}

export function FiguresSkeleton({ figures = 3 }: { readonly figures?: number }) {
  return (
    <Loading>
      <div className={classes.figures}>
        {Array.from({ length: figures }, (_, figure) => (
          <div key={figure}>
            <Skeleton height={12} width={90} />
            <Skeleton height={34} width={140} mt={10} />
          </div>
        ))}
      </div>
    </Loading>
  );
}

export function ChartSkeleton({ height = 260 }: { readonly height?: number }) {
  return (
    <Loading>
      <Skeleton height={height} radius="md" />
    </Loading>
  );
}
