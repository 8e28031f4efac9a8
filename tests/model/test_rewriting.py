from herline.model.rewriting import rewrite


def test_places_are_carried_both_ways():
    #        0123456789
    mid = rewrite("mid @-@ 2012", [(3, 8, "-")])
    assert mid.text == "mid-2012"
    assert mid.to_new(0, 3) == (0, 3)
    assert mid.to_new(8, 12) == (4, 8)
    assert mid.to_old(4, 8) == (8, 12)
    assert mid.to_old(0, 8) == (0, 12)


def test_a_span_that_cuts_a_piece_is_widened_to_the_whole_piece():
    fine = rewrite("a ﬁne day", [(2, 3, "fi")])
    assert fine.text == "a fine day"
    assert fine.to_old(3, 6) == (2, 5)
    assert fine.to_old(2, 3) == (2, 3)
    assert rewrite("a @-@ b", [(1, 6, "-")]).to_new(3, 4) == (1, 2)


def test_taken_out_and_put_in_pieces_keep_the_rest_in_place():
    soft = rewrite("co\u00adop", [(2, 3, "")])
    assert soft.text == "coop"
    assert soft.to_old(0, 2) == (0, 2)
    assert soft.to_old(2, 4) == (3, 5)
    spaced = rewrite("ab", [(1, 1, " ")])
    assert spaced.text == "a b"
    assert (spaced.to_new(0, 1), spaced.to_new(1, 2)) == ((0, 1), (2, 3))


def test_without_changes_the_text_is_itself():
    assert rewrite("same", []).to_new(1, 3) == (1, 3)
