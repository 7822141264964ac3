import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';

/** How to use the portal by keyboard, and what has not been checked about it. */
export function AboutAccessibilityPage() {
  const { t } = useReader();
  return (
    <Layout title={t('web.aboutAccessibility')}>
      <h1>{t('web.aboutAccessibility')}</h1>
      <section class="section read" aria-labelledby="keyboard">
        <h2 id="keyboard">{t('home.keyboard')}</h2>
        <ul>
          <li>{t('home.keyboardTab')}</li>
          <li>{t('home.keyboardSkip')}</li>
          <li>{t.rich('home.keyboardSearch', { key: <kbd>/</kbd> })}</li>
        </ul>
        <p>{t('home.noScriptNeeded')}</p>
      </section>
      <section class="section read" aria-labelledby="languages">
        <h2 id="languages">{t('home.aboutLanguages')}</h2>
        <p>{t('home.languagesOrder')}</p>
        <p>{t('home.languagesUnchecked')}</p>
      </section>
      <section class="section read" aria-labelledby="unchecked">
        <h2 id="unchecked">{t('home.notChecked')}</h2>
        <p>{t('home.notCheckedYet')}</p>
      </section>
    </Layout>
  );
}
