/// The look of the overlay, inside its own shadow tree.
enum OverlayStyle {
    static let text = """
        :host { all: initial; color-scheme: light dark; }
        .badge, section { position: fixed; z-index: 2147483647; font: 15px/1.45 system-ui, sans-serif;
          color: CanvasText; background: Canvas; border: 2px solid #8a6100; }
        .badge { left: 12px; bottom: 12px; padding: 4px 12px; border-radius: 999px; cursor: pointer; }
        .badge.error { border-color: #b3261e; }
        .badge[hidden], section[hidden] { display: none; }
        section { inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 12px 20px; border-width: 4px 0 0;
          border-color: #b3261e; box-shadow: 0 -4px 24px rgb(0 0 0 / 30%); }
        section[role=region] { border-color: #8a6100; }
        h2 { font-size: 17px; margin: 0 0 8px; }
        ol { list-style: none; margin: 0; padding: 0; }
        li { padding: 8px 0 8px 12px; margin: 0 0 8px; border-left: 4px solid #8a6100; }
        li.error { border-color: #b3261e; }
        p { margin: 0 0 4px; }
        pre { margin: 4px 0; overflow-x: auto; }
        pre, code { font: 13px/1.4 ui-monospace, monospace; }
        .failure { white-space: pre-wrap; }
        .close { position: sticky; bottom: 0; font: inherit; padding: 4px 16px; cursor: pointer; }
        @media print { .badge, section { display: none; } }

        """
}
