"""Events become a Plotly figure and one offline page; the only room that imports plotly, and only when it draws.

`figure` gives a real Plotly figure for notebooks, Dash and kaleido; `page` gives the whole HTML file as text.
"""

from chrono.timeline.drawing import figure
from chrono.timeline.plotlyjs import plotly_script
from chrono.timeline.rendering import page

__all__ = ["figure", "page", "plotly_script"]
