namespace GoldenThread.Documents.Plans;

/// <summary>Forenames that are common in England: by them a reader knows that "Jane Marsh" is a person, and "Housing Options" is not.</summary>
internal static class Forenames
{
    private static readonly HashSet<string> Common =
    [
        .. ("Aaron Abdul Abigail Adam Adele Adrian Agnes Ahmed Aisha Alan Alexander Alexandra Alex Ali Alice Alison Amanda Amber Amina Amir Amy Andrea Andrew Andy Angela Anil Anita Ann Anna Anne Annette Anthony Antonia Arjun Asha Ashley Ayesha "
            + "Barbara Ben Benjamin Beth Bethany Beverley Brenda Brian Bridget Bryony Callum Carl Carol Caroline Catherine Cath Charles Charlotte Cheryl Chloe Chris Christine Christopher Claire Clare Colin Craig "
            + "Daniel Danielle Darren David Dave Dawn Deborah Debbie Debra Deepa Derek Denise Diana Diane Dominic Donna Dorothy Duncan Eileen Elaine Eleanor Elizabeth Ellen Emily Emma Eric Erin Esther Faith Farah Fatima Fiona Frances Francesca Francis Fran "
            + "Gareth Gary Gavin Gemma Geoffrey Geoff George Georgina Gillian Gill Glenn Gordon Graham Grace Greg Hannah Harriet Harry Hassan Hayley Hazel Heather Helen Henry Hilary Holly Howard Ian Imran Irene Isabel Isobel "
            + "Jack Jackie Jacob Jacqueline James Jamie Jan Jane Janet Janice Jason Jasmine Jayne Jean Jenny Jennifer Jeremy Jessica Jill Jim Joan Joanna Jodie Joanne Joe John Jonathan Joseph Josephine Josh Joy Joyce Judith Julia Julian Julie June Justin Justine "
            + "Karen Karl Kate Katherine Kathleen Kathryn Katie Kathy Kavita Keith Kelly Ken Kerry Kevin Khadija Kim Kirsty Kwame Laura Lauren Leanne Lee Leila Lesley Liam Linda Lindsay Lisa Liz Lorraine Louise Lucy Luke Lynn Lynne "
            + "Maggie Malcolm Mandy Marcus Margaret Maria Marie Mariam Marion Mark Martin Mary Matthew Maureen Maxine Meera Megan Melanie Melissa Michael Michelle Mike Miriam Mohammed Mohamed Moira Monica Muhammad "
            + "Nadia Naomi Natalie Natasha Nathan Neil Niamh Nicholas Nick Nicola Nicole Nigel Nikki Nina Noor Norma Oliver Olivia Omar Pamela Patricia Patrick Paul Paula Pauline Penny Peter Philip Phil Phillip Philippa Pippa Polly Priya "
            + "Rachel Rahul Rajesh Ravi Raymond Rebecca Rhys Richard Rita Rob Robert Roberta Roger Rory Rosalind Rosemary Ross Rosie Roy Russell Ruth Ryan Sally Sam Samantha Samina Samira Samuel Sandra Sanjay Sara Sarah Sean Shabana Sharon Shaun Sheila Shirley "
            + "Simon Siobhan Sofia Sonia Sophie Stacey Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunita Susan Suzanne Sylvia Tania Tanya Tara Teresa Terry Theresa Thomas Tim Timothy Tina Toby Tom Tony Tracey Tracy Trevor "
            + "Usha Usman Valerie Vanessa Vera Veronica Vicky Victoria Vikram Vincent Virginia Vivien Wayne Wendy William Yasmin Yusuf Yvonne Zahra Zainab Zara Zoe")
            .Split(' '),
    ];

    /// <summary>True for a forename.</summary>
    public static bool Is(string word) => Common.Contains(word);
}
