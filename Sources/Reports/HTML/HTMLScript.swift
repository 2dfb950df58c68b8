extension HTMLPage {
  /// What makes the filters work; without it the page shows everything and no filters.
  static let script = """
    (() => {
      "use strict";
      const filters = document.getElementById("filters");
      if (!filters) return;
      const severities = [...filters.querySelectorAll("input")];
      const file = document.getElementById("file");
      const rule = document.getElementById("rule");
      const shown = document.getElementById("shown");
      const findings = [...document.querySelectorAll(".finding")];
      const sections = [...document.querySelectorAll(".file")];

      function apply() {
        const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
        let count = 0;
        for (const finding of findings) {
          const matches = wanted.has(finding.dataset.severity)
            && (file.value === "" || finding.dataset.file === file.value)
            && (rule.value === "" || finding.dataset.rule === rule.value);
          finding.hidden = !matches;
          if (matches) count += 1;
        }
        for (const section of sections) {
          section.hidden = !section.querySelector(".finding:not([hidden])");
        }
        shown.textContent = count === findings.length
          ? `All ${count} findings are shown.` : `${count} of ${findings.length} findings are shown.`;
      }

      filters.addEventListener("change", apply);
      document.getElementById("reset").addEventListener("click", () => {
        for (const box of severities) box.checked = true;
        file.value = "";
        rule.value = "";
        apply();
      });
      filters.hidden = false;
      apply();
    })();

    """
}
