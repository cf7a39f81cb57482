import { Button } from '@mantine/core';
import { useId, type CSSProperties } from 'react';

import { useTexts } from '../texts';
import classes from './assumptions.module.css';
import { Evidence } from './evidence';
import type { FormulaEstimate } from './formula-query';
import type { Scale } from './what-if';

interface AssumedSliderProps {
  readonly label: string;
  readonly estimate: FormulaEstimate;
  readonly scale: Scale;
  readonly write: (value: string | null) => string;
  readonly assumed: string | undefined; // as it was moved, ahead of the server's answer
  readonly onAssume: (value: string | undefined) => void;
}

// A number that can be moved, with what it rests on and the way back to what the records say.
export function AssumedSlider({ label, estimate, scale, write, assumed, onAssume }: AssumedSliderProps) {
  const { t } = useTexts('formula');
  const id = useId();
  const value = assumed ?? estimate.known;
  const step = Math.max(1, scale.stepOf(value));
  return (
    <div className={classes.row}>
      <div className={classes.top}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <span className={classes.value}>{write(value)}</span>
      </div>
      <input
        id={id}
        type="range"
        className={classes.slider}
        min={1}
        max={scale.steps}
        step={1}
        value={step}
        style={{ '--at': `${((step - 1) / Math.max(1, scale.steps - 1)) * 100}%` } as CSSProperties}
        aria-valuetext={write(value)}
        onChange={(event) => onAssume(scale.valueAt(event.currentTarget.valueAsNumber))}
      />
      <div className={classes.bottom}>
        <Evidence estimate={{ ...estimate, assumed: assumed !== undefined }} write={write} />
        {assumed !== undefined && estimate.known !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onAssume(undefined)}
            aria-label={t('assume.backOf', { label })}
          >
            {t('assume.back')}
          </Button>
        )}
      </div>
    </div>
  );
}
