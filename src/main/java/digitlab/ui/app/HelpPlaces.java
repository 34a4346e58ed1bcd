package digitlab.ui.app;

import java.util.Map;
import javafx.scene.control.TabPane;

/** Which page of the help belongs to which part of the window. */
final class HelpPlaces {
    static final String CONTENTS = "index.md";
    static final String RECIPE = "user-guide.md#the-recipe-what-is-trained";
    static final String DRAW = "user-guide.md#draw-what-does-it-make-of-my-digit";
    static final String EXPERIMENTS = "user-guide.md#experiments";
    static final String START = "user-guide.md";

    /** By the ids of the tabs. */
    static final Map<String, String> QUESTIONS = Map.of(
            "tab-curves", "user-guide.md#curves-does-it-learn-and-does-it-learn-by-heart",
            "tab-weights", "user-guide.md#weights-what-does-it-look-at",
            "tab-layers", "user-guide.md#layers-does-the-gradient-arrive",
            "tab-predictions", "user-guide.md#predictions-where-is-it-wrong",
            "tab-compare", "user-guide.md#compare-is-it-better-or-was-it-luck",
            "tab-my-digits", "user-guide.md#my-digits-is-it-right-about-mine",
            "tab-robustness", "user-guide.md#robustness-what-does-it-stand");

    private HelpPlaces() {}

    /** The page about the tab that is looked at; the guide's beginning for one that has none. */
    static String ofQuestion(TabPane questions) {
        return QUESTIONS.getOrDefault(
                questions.getSelectionModel().getSelectedItem().getId(), START);
    }
}
