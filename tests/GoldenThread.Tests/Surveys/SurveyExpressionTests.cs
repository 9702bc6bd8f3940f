using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

public sealed class SurveyExpressionTests
{
    private static readonly Dictionary<string, string> Answers = new() { ["saw"] = "yes", ["who"] = "hv gp", ["weeks"] = "12" };

    [Theory]
    [InlineData("${saw} = 'yes'", true)]
    [InlineData("${saw} != \"yes\"", false)]
    [InlineData("selected(${who}, 'gp')", true)]
    [InlineData("selected(${who}, 'g')", false)]
    [InlineData("not(selected(${who}, 'sw')) and ${weeks} = 12.0", true)]
    [InlineData("${saw} = 'no' or ${weeks} = '12' and ${who} = 'x'", false)]
    [InlineData("(${saw} = 'no' or ${weeks} = '12') and ${missing} = ''", true)]
    [InlineData("${saw}=‘yes’", true)]
    public void A_condition_is_worked_out(string words, bool holds) => SurveyExpression.Parse(words, ExpressionUse.Relevant).Holds(Answers).ShouldBe(holds);

    [Theory]
    [InlineData(". >= 0 and . <= 60", "60", true)]
    [InlineData(". >= 0 and . <= 60", "61", false)]
    [InlineData(". > -1", "0", true)]
    [InlineData(".='a' or .='b'", "b", true)]
    public void A_constraint_is_about_the_answer_itself(string words, string own, bool holds) => SurveyExpression.Parse(words, ExpressionUse.Constraint).Holds(Answers, own).ShouldBe(holds);

    [Theory]
    [InlineData("${weeks} > 3", "“>” is not possible in relevant.")]
    [InlineData("count-selected(${who}) = 1", "The function count-selected() is not supported.")]
    [InlineData("${saw}", "is not complete")]
    [InlineData("${saw} = 'yes", "quotation mark")]
    [InlineData("(${saw} = 'yes'", "has no “)”")]
    [InlineData("${saw} = 'yes' ${who}", "is not understood here")]
    [InlineData(". = 'x'", "“.” is not possible in relevant.")]
    [InlineData("if(${saw} = 'yes', 1, 2) = 1", "The function if() is not supported.")]
    public void What_is_not_understood_is_refused_by_its_name(string words, string saying) =>
        Should.Throw<RuleException>(() => SurveyExpression.Parse(words, ExpressionUse.Relevant)).Message.ShouldContain(saying);

    [Fact]
    public void Brackets_without_end_do_not_overflow() =>
        Should.Throw<RuleException>(() => SurveyExpression.Parse(new string('(', 1_900), ExpressionUse.Relevant)).Message.ShouldContain("too many brackets");
}
