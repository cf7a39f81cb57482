import { useTexts } from '../texts';
import classes from './check-in.module.css';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface ConfidenceFieldProps {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

// One to ten as a row: arrow keys move, a tap sets.
export function ConfidenceField({ value, onChange }: ConfidenceFieldProps) {
  const { t } = useTexts('check-in');
  return (
    <fieldset className={classes.confidence}>
      <legend>{t('form.confidence')}</legend>
      <div className={classes.steps}>
        {steps.map((step) => (
          <label key={step} className={classes.step} data-checked={value === step || undefined}>
            <input
              type="radio"
              name="confidence"
              className="visually-hidden"
              value={step}
              checked={value === step}
              data-autofocus={step === (value ?? 5) || undefined}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <p className={classes.hint}>{t('form.confidenceHint')}</p>
    </fieldset>
  );
}
