"""Strips flow into columns: in order, kept together where they must be, none lost."""

from hypothesis import given
from hypothesis import strategies as st

from herline.paint.picture.flow import Strip, balanced, columns_in, height_of, poured
from tests.examples import examples

STRIPS = st.lists(
    st.builds(
        Strip,
        pieces=st.just(()),
        height=st.floats(5, 40),
        keep=st.booleans(),
        gap=st.sampled_from([0.0, 6.0]),
    ),
    max_size=20,
)


@given(STRIPS, st.floats(60, 300))
@examples(40)
def test_all_strips_are_poured_in_their_order_and_no_column_overflows(
    strips: list[Strip], height: float
) -> None:
    columns = poured(strips, height)
    assert [strip for column in columns for strip in column] == strips
    assert all(height_of(column) <= height + 0.02 for column in columns)


@given(STRIPS, st.integers(1, 4))
@examples(40)
def test_balanced_columns_are_no_more_than_asked_for(strips: list[Strip], count: int) -> None:
    columns = balanced(strips, count)
    assert [strip for column in columns for strip in column] == strips
    assert len(columns) <= count


def test_a_heading_is_not_left_alone_at_the_foot_of_a_column() -> None:
    text, heading = Strip((), 10), Strip((), 10, keep=True)
    assert poured([text, text, heading, text], 30) == [[text, text], [heading, text]]


def test_balanced_columns_are_rather_uneven_than_part_what_belongs_together() -> None:
    heading, text = Strip((), 10, keep=True), Strip((), 10)
    assert balanced([heading, text], 2) == [[heading, text]]
    assert balanced([text, heading, heading, text], 2) == [[text], [heading, heading, text]]


def test_a_gap_falls_away_at_the_top_of_a_column() -> None:
    strip = Strip((), 10, gap=8)
    assert [height_of(column) for column in poured([strip] * 4, 28)] == [28, 28]


def test_the_head_of_a_table_stands_again_where_its_rows_go_on() -> None:
    head = Strip((), 10, keep=True, gap=8)
    row = Strip((), 10, head=head)
    assert poured([head, row, row, row, row], 30) == [[head, row, row], [head, row, row]]
    high = Strip((), 25, head=head)
    assert poured([head, high, high], 30) == [[head], [high], [high]]


def test_wide_pictures_have_more_columns() -> None:
    assert [columns_in(width)[0] for width in (300, 714, 1040, 1540)] == [1, 2, 2, 3]
