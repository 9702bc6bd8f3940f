namespace GoldenThread.Indicators;

/// <summary>Where the readings of an indicator come from.</summary>
public enum ReadingSource
{
    /// <summary>Somebody types them.</summary>
    Typed,

    /// <summary>They are taken in from a file.</summary>
    File,

    /// <summary>They are computed from a measure of a pathway over events.</summary>
    Pathway,

    /// <summary>They are made of two counts of the workforce, by a <see cref="WorkforceFormula"/>.</summary>
    Workforce,

    /// <summary>They are counted each night from courses and sessions, by a <see cref="TrainingMeasure"/>.</summary>
    Training,

    /// <summary>They are counted from surveys whose result is locked, by a <see cref="SurveyMeasure"/>.</summary>
    Survey,
}
