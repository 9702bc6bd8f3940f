using GoldenThread.Surveys;

namespace GoldenThread.Sample.Surveys;

/// <summary>The invented forms of the sample's surveys.</summary>
internal static class SampleForms
{
    private static readonly SurveyChoice Yes = new("yes", new(["Yes", "Do"]));
    private static readonly SurveyChoice No = new("no", new(["No", "Naddo"]));

    /// <summary>What parents say of a film and of the place where their baby sleeps.</summary>
    public static SurveyForm Film { get; } = new(
        "film", "1", new(["When a baby cries", "Pan fydd babi’n crio"]), [SurveyLanguage.English, new("Welsh", "cy")],
        [
            new("saw", QuestionKind.SelectOne, new(["Did somebody show you the film about babies who cry?", "A ddangosodd rhywun y ffilm am fabanod sy’n crio i chi?"])) { Required = true, Choices = [Yes, No] },
            new("who", QuestionKind.SelectMultiple, new(["Who showed it to you?", "Pwy a’i dangosodd i chi?"]))
            {
                Relevant = ["${saw} = 'yes'"],
                Choices = [new("midwife", new(["Midwife", "Bydwraig"])), new("visitor", new(["Health visitor", "Ymwelydd iechyd"])), new("other", new(["Somebody else", "Rhywun arall"]))],
            },
            new("sleep", QuestionKind.SelectOne, new(["Did somebody look at where your baby sleeps, and talk with you about it?", "A edrychodd rhywun ar ble mae eich babi’n cysgu, a siarad â chi am hynny?"])) { Choices = [Yes, No] },
            new("different", QuestionKind.Text, new(["What do you do differently now?", "Beth ydych chi’n ei wneud yn wahanol nawr?"])),
        ]);

    /// <summary>What parents say of the first days at home.</summary>
    public static SurveyForm FirstDays { get; } = new(
        "first-days", "1", SurveyText.Of("The first days at home"), [SurveyLanguage.English],
        [
            new("visit", QuestionKind.SelectOne, SurveyText.Of("When did the first visit come?")) { Required = true, Choices = [new("two", SurveyText.Of("Within two days")), new("week", SurveyText.Of("Within a week")), new("later", SurveyText.Of("Later"))] },
            new("knew", QuestionKind.SelectOne, SurveyText.Of("Did you know whom to ring when the crying did not stop?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
            new("words", QuestionKind.Text, SurveyText.Of("What would have helped?")),
        ]);

    /// <summary>What staff say of a protocol.</summary>
    public static SurveyForm Protocol { get; } = new(
        "protocol", "2", SurveyText.Of("Using the protocol on bruises"), [SurveyLanguage.English],
        [
            new("knows", QuestionKind.SelectOne, SurveyText.Of("Do you know whom to ring when a baby has a bruise?")) { Required = true, Choices = [new("yes", SurveyText.Of("Yes")), new("unsure", SurveyText.Of("I am not sure")), new("no", SurveyText.Of("No"))] },
            new("used", QuestionKind.SelectOne, SurveyText.Of("Have you used the protocol in the last six months?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("occasion", SurveyText.Of("There was no occasion")), new("no", SurveyText.Of("No"))] },
            new("gets-in-the-way", QuestionKind.Text, SurveyText.Of("What gets in the way?")),
        ]);
}
