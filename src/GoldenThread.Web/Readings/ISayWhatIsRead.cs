namespace GoldenThread.Web.Readings;

/// <summary>A page that can say better than its declaration what of a record is read: with codes or with names, as of which day.</summary>
internal interface ISayWhatIsRead
{
    /// <summary>What is read, in words.</summary>
    string WhatIsRead { get; }
}
