"""Draw a Plotly figure, JSON on standard input, as a picture on standard output: a program, so that it can be killed.

Its arguments are the format, png, svg or pdf, and how many times as large as the figure the picture is.
"""

from __future__ import annotations

import json
import sys

__all__ = ["main"]


def main() -> None:
    """Write the bytes of the picture, or leave with a line on standard error that says why there is none."""
    import kaleido
    from kaleido.errors import KaleidoError

    form, scale = sys.argv[1], int(sys.argv[2])
    figure = json.loads(sys.stdin.buffer.read())
    size = {key: figure["layout"][key] for key in ("width", "height")}
    try:
        picture = kaleido.calc_fig_sync(
            figure,
            opts={"format": form, "scale": scale, **size},
            # Who runs this program has the clock. MathJax would be fetched, and read titles as formulas.
            kopts={"timeout": None, "mathjax": False},
        )
    except (RuntimeError, OSError, KaleidoError) as error:
        sys.exit((str(error).strip() or type(error).__name__).splitlines()[0])
    sys.stdout.buffer.write(picture)


if __name__ == "__main__":
    main()
