using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

/// <summary>When a question is asked is said to people in the words of the form, never as an expression.</summary>
public sealed class ExpressionWordsTests
{
    private static readonly SurveyForm Form = new(
        "f", "1", SurveyText.Of("A form"), [SurveyLanguage.English],
        [
            new("saw", QuestionKind.SelectOne, SurveyText.Of("Did you see the film?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No, or not all"))] },
            new("who", QuestionKind.SelectMultiple, SurveyText.Of("Who showed it?")) { Choices = [new("hv", SurveyText.Of("Health visitor"))] },
            new("weeks", QuestionKind.Integer, SurveyText.Of("How many weeks?")),
        ]);

    [Theory]
    [InlineData("${saw} = 'yes'", "“Did you see the film?” is answered “Yes”")]
    [InlineData("'yes' = ${saw}", "“Did you see the film?” is answered “Yes”")]
    [InlineData("${saw} != 'no'", "“Did you see the film?” is not answered “No, or not all”")]
    [InlineData("selected(${who}, 'hv')", "“Who showed it?” is answered “Health visitor”")]
    [InlineData("not(selected(${who}, 'hv'))", "“Who showed it?” is not answered “Health visitor”")]
    [InlineData("${saw} = ''", "“Did you see the film?” is not answered")]
    [InlineData("${saw} != ''", "“Did you see the film?” is answered")]
    [InlineData("not(${saw} = '')", "“Did you see the film?” is answered")]
    [InlineData("${weeks} = 12", "“How many weeks?” is answered “12”")]
    [InlineData("${saw} = ${who}", "“Did you see the film?” is answered like “Who showed it?”")]
    [InlineData("${other} = 'x'", "“other” is answered “x”")]
    [InlineData("${saw} = 'yes' and (${weeks} = 1 or ${weeks} = 2)", "“Did you see the film?” is answered “Yes” and (“How many weeks?” is answered “1” or “How many weeks?” is answered “2”)")]
    [InlineData("${saw} = 'yes' and ${weeks} = 1 or ${weeks} = 2", "(“Did you see the film?” is answered “Yes” and “How many weeks?” is answered “1”) or “How many weeks?” is answered “2”")]
    [InlineData("not(${saw} = 'yes' or ${weeks} = 2)", "not (“Did you see the film?” is answered “Yes” or “How many weeks?” is answered “2”)")]
    public void A_condition_is_said_in_the_words_of_the_form(string expression, string words) => SurveyExpression.Parse(expression, ExpressionUse.Relevant).InWords(Form).ShouldBe(words);

    [Fact]
    public void All_conditions_of_a_question_are_said_once_each()
    {
        Form.WhenAsked(Form.Questions[0]).ShouldBe("");
        var asked = Form.Questions[2] with { Relevant = ["${saw} = 'yes'", "${saw} = 'yes'", "${who} = 'hv' or ${who} = ''"] };
        Form.WhenAsked(asked).ShouldBe("“Did you see the film?” is answered “Yes” and (“Who showed it?” is answered “Health visitor” or “Who showed it?” is not answered)");
    }
}
