import { Button, createTheme, Tooltip, type CSSVariablesResolver } from '@mantine/core';

/** Mantine wears the tokens of tokens.css; components take nothing else. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: { fontWeight: '620' },
  colors: {
    gray: ['#f8f7f3', '#f1efe9', '#e9e6df', '#dedad1', '#cec9be', '#b0aba0', '#80878d', '#5a636b', '#343b41', '#1a1f24'],
    dark: ['#e9e7e2', '#c3c8cb', '#a3acb3', '#7d878e', '#3a4248', '#30373d', '#242a2f', '#1b2024', '#14181b', '#0e1214'],
    accent: ['#eaf4f4', '#d3e7e7', '#a6cfd0', '#7ac0bd', '#4fa6a5', '#2c8a8b', '#17747a', '#0f666d', '#0d5c63', '#094a50'],
  },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ vars: (_, { variant = 'filled' }) => ({ root: variant === 'filled' ? { '--button-bg': 'var(--accent)', '--button-hover': 'var(--accent-hover)', '--button-color': 'var(--accent-ink)' } : {} }) }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: true } } }),
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--warn)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: SHARED, dark: SHARED });
