import { useTexts } from '../texts';
import classes from './sign-in-picture.module.css';

// What the product is about, in one drawing: a quarter's progress, and where it should be by now.
export function SignInPicture() {
  const { t } = useTexts('session');
  return (
    <div className={classes.panel} aria-hidden>
      <div className={classes.inner}>
        <svg viewBox="0 0 520 300" className={classes.drawing}>
          <path className={classes.expected} d="M20 260 C 120 240, 180 180, 260 150 S 420 70, 500 36" />
          <path
            className={classes.area}
            d="M20 260 C 80 256, 110 236, 150 220 S 220 188, 262 136 S 320 112, 348 96 L 348 276 L 20 276 Z"
          />
          <path
            className={classes.actual}
            d="M20 260 C 80 256, 110 236, 150 220 S 220 188, 262 136 S 320 112, 348 96"
          />
          <path className={classes.today} d="M348 60 V 276" />
          <circle className={classes.point} cx="348" cy="96" r="7" />
        </svg>
        <p className={classes.claim}>{t('signIn.claim')}</p>
      </div>
    </div>
  );
}
