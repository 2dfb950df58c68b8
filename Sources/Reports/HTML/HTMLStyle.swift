extension HTMLPage {
  /// The style sheet. Text has a contrast of at least 4.5 to 1 with what is behind it (WCAG 2.2 AA), in
  /// the light and in the dark.
  static let style = """
    :root {
      color-scheme: light dark;
      --page: #f5f6f8; --card: #ffffff; --line: #d5dae1; --text: #1b2027; --quiet: #545d69;
      --link: #0a539c; --code: #f1f3f6; --focus: #0a66c2;
      --error: #a8201a; --error-tint: #fdeceb; --error-mark: #ffd3cf;
      --warning: #7d4600; --warning-tint: #fff3dc; --warning-mark: #ffe0a3;
      --note: #0a539c; --note-tint: #e7f1fc; --note-mark: #c8e1fb;
      --clean: #1d6b35;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #12151a; --card: #1b2027; --line: #363e49; --text: #e6eaf0; --quiet: #a6b0bd;
        --link: #8cc0ff; --code: #14181e; --focus: #8cc0ff;
        --error: #ffa49c; --error-tint: #3d1f1d; --error-mark: #6b2a26;
        --warning: #f3c274; --warning-tint: #382b14; --warning-mark: #5f4715;
        --note: #8cc0ff; --note-tint: #17293f; --note-mark: #1f4470;
        --clean: #86d49b;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--page); color: var(--text);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2.25rem; }
    h1, h2, h3, p, ul, pre, fieldset { margin: 0; padding: 0; }
    h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
    h2 { font-size: 1.125rem; line-height: 1.35; }
    h3 { font-size: 1rem; line-height: 1.45; font-weight: 600; }
    a { color: var(--link); text-underline-offset: 0.15em; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.25rem; }
    code, pre, .path {
      font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    code { font-size: 0.875em; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 0.75rem; background: var(--card); z-index: 1; }
    .quiet, footer { color: var(--quiet); font-size: 0.875rem; }
    header .quiet { margin-top: 0.25rem; }

    #filters {
      display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin-top: 1.5rem;
    }
    #filters[hidden] { display: none; }
    fieldset { border: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
    legend, .select span { display: block; padding: 0; margin-bottom: 0.25rem; font-size: 0.8125rem;
      color: var(--quiet); }
    .choice, select, button {
      min-height: 2.5rem; border: 1px solid var(--line); border-radius: 0.5rem;
      background: var(--card); color: var(--text); font: inherit; padding: 0 0.75rem;
    }
    .choice { display: inline-flex; align-items: center; gap: 0.5rem; cursor: pointer; }
    .choice input { width: 1.0625rem; height: 1.0625rem; margin: 0; accent-color: var(--link); }
    .choice b { font-variant-numeric: tabular-nums; }
    .choice.error b { color: var(--error); }
    .choice.warning b { color: var(--warning); }
    .choice.note b { color: var(--note); }
    .select { flex: 1 1 13rem; min-width: 0; }
    select { width: 100%; text-overflow: ellipsis; }
    button { cursor: pointer; }
    #shown { flex-basis: 100%; }

    .file { margin-top: 2rem; }
    .file > header {
      padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline;
    }
    .file h2 { font-size: 1rem; }
    .findings { list-style: none; margin-top: 0.75rem; display: grid; gap: 0.75rem; }
    .finding, .rule {
      min-width: 0; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
      padding: 1rem 1.125rem;
    }
    .finding { border-left: 0.25rem solid var(--tone); }
    .error { --tone: var(--error); --tint: var(--error-tint); --mark: var(--error-mark); }
    .warning { --tone: var(--warning); --tint: var(--warning-tint); --mark: var(--warning-mark); }
    .note { --tone: var(--note); --tint: var(--note-tint); --mark: var(--note-mark); }
    .severity {
      display: inline-block; margin-right: 0.375rem; padding: 0 0.5rem; border-radius: 1rem;
      background: var(--tint); color: var(--tone); font-size: 0.8125rem; font-weight: 600;
    }
    .place { display: flex; flex-wrap: wrap; gap: 0.125rem 0.875rem; margin-top: 0.25rem; }
    .excerpt {
      margin-top: 0.75rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--code);
      display: flex; gap: 0.875rem; line-height: 1.6; font-size: 0.875rem;
    }
    .excerpt .number { color: var(--quiet); user-select: none; }
    .excerpt code { font-size: inherit; white-space: pre-wrap; min-width: 0; }
    mark {
      background: var(--mark); color: inherit; border-radius: 0.125rem;
      text-decoration: underline; text-decoration-color: var(--tone); text-underline-offset: 0.2em;
    }
    .help { margin-top: 0.75rem; white-space: pre-line; }
    .help b { display: block; font-size: 0.8125rem; color: var(--quiet); }
    .clean { margin-top: 2.5rem; }
    .clean h2 { color: var(--clean); }
    .clean-files { margin-top: 0.5rem; padding-left: 1.25rem; font-size: 0.875rem; }
    #rules { margin-top: 2.5rem; }
    .rule { margin-top: 0.75rem; }
    .rule p { margin-top: 0.5rem; white-space: pre-line; }
    .rule ul { margin-top: 0.25rem; padding-left: 1.25rem; }
    footer { padding-top: 2rem; padding-bottom: 2.5rem; }
    [hidden] { display: none !important; }

    @media (max-width: 40rem) {
      header, main, footer { padding-left: 1rem; padding-right: 1rem; }
      header { padding-top: 1.5rem; }
      h1 { font-size: 1.375rem; }
      .select, #filters button, fieldset { flex-basis: 100%; }
      .choice { flex: 1 1 auto; padding: 0 0.5rem; gap: 0.375rem; font-size: 0.875rem; }
      .finding, .rule { padding: 0.875rem; }
      .excerpt { padding: 0.5rem 0.625rem; gap: 0.625rem; font-size: 0.8125rem; }
    }
    @media print {
      :root {
        color-scheme: light;
        --page: #fff; --card: #fff; --line: #b5bcc6; --text: #000; --quiet: #444; --link: #000;
        --code: #f3f3f3; --error: #8f1510; --error-tint: #fff; --error-mark: #fff;
        --warning: #6b3c00; --warning-tint: #fff; --warning-mark: #fff;
        --note: #0a437d; --note-tint: #fff; --note-mark: #fff; --clean: #14532a;
      }
      body { font-size: 10pt; }
      header, main, footer { max-width: none; padding: 0; }
      #filters, .skip { display: none; }
      .finding, .rule { break-inside: avoid; }
      h2 { break-after: avoid; }
      a { text-decoration: none; }
    }

    """
}
